import styles from './experiment-page.module.css'

/** Nothing to draw: the sentence says what is missing. */
export function PanelEmpty({ sentence }: { sentence: string | undefined }) {
  return <p className={styles.text}>{sentence}</p>
}
