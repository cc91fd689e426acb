import type { Dictionary } from '../language.ts'

export const ANNOTATIONS: Dictionary = {
  Notes: 'Notizen',
  'Add a note': 'Notiz hinzufügen',
  'Edit the note': 'Notiz bearbeiten',
  'What happened': 'Was geschah',
  'The note stands on {day}, outside the days shown here.':
    'Die Notiz steht am {day}, außerhalb der hier gezeigten Tage.',
}
