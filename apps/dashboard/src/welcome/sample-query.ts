import { graphql } from '../graphql/graphql.ts'

export const LOAD_SAMPLE = graphql(`
  mutation LoadSample {
    loadSample { run { id } errors { code message } }
  }
`)

export const REMOVE_SAMPLE = graphql(`
  mutation RemoveSample {
    removeSample { customers }
  }
`)
