import type { Report } from '@wavelength/core'

/** Every contact as customer and outcome, every consent as its status, and what was skipped or refused by why. */
export function toldIn(reports: readonly Report[]): string[] {
  return reports.map((report) => {
    switch (report.kind) {
      case 'CONTACT':
        return `${'value' in report.event.customer ? report.event.customer.value : ''} ${report.event.facts.outcome}`
      case 'CONSENT':
        return `${report.event.channel} ${report.event.purposeClass} ${report.event.status}`
      case 'SKIPPED':
        return `skipped: ${report.why}`
      case 'REJECTED':
        return `${report.issue.code} ${report.issue.field.join('.')}`
      default:
        return report.kind
    }
  })
}
