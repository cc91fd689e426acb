import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const SETTINGS = graphql(`
  query Settings {
    settings {
      organisationName
      responseWindows { channel window }
      fixed { code label value why howToChange }
    }
  }
`)

export type KeptSettings = ResultOf<typeof SETTINGS>['settings']

export const settingsQuestion = question(SETTINGS, {})

export const CHANGE_SETTINGS = graphql(`
  mutation ChangeSettings($settings: SettingsInput!) {
    changeSettings(settings: $settings) { settings { organisationName } error { code message } }
  }
`)
