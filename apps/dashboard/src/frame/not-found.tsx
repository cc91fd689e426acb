import { Link } from '@tanstack/react-router'
import styles from './alone.module.css'

export function NotFound() {
  return (
    <div className={styles.alone}>
      <title>Not found · Wavelength</title>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or the page has moved.</p>
      <Link to="/">Go to the overview</Link>
    </div>
  )
}
