import type { Dictionary } from '../language.ts'

export const CHARTS: Dictionary = {
  none: 'keine',
  'of {n}': 'von {n}',
  '{share} of {n}': '{share} von {n}',
  '{value} (few)': '{value} (wenige)',
  '(few)': '(wenige)',
  'under 10': 'unter 10',
  Interval: 'Intervall',
  '{low} to {high}': '{low} bis {high}',
  '{caption}: the arrow keys walk through time': '{caption}: Die Pfeiltasten gehen durch die Zeit',
  'not complete': 'unvollständig',
  'All on one scale, the others in grey. Dashed: not complete. Point at a line to read another time.':
    'Alle auf einer Skala, die anderen in Grau. Gestrichelt: unvollständig. Auf eine Linie zeigen, um eine andere Zeit zu lesen.',
  '{unit}, highest {n}': '{unit}, Höchstwert {n}',
}
