import styles from './wordmark.module.css'

export function Wordmark() {
  return (
    <p className={styles.wordmark}>
      <img src="/icon.svg" alt="" width="26" height="26" />
      Wavelength
    </p>
  )
}
