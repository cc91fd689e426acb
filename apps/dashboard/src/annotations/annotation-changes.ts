import { graphql } from '../graphql/graphql.ts'

export const ANNOTATE = graphql(`
  mutation Annotate($day: Date!, $text: String!, $channels: [Channel!]) {
    annotate(day: $day, text: $text, channels: $channels) { annotation { id } error { code message } }
  }
`)

export const EDIT_ANNOTATION = graphql(`
  mutation EditAnnotation($id: ID!, $day: Date!, $text: String!, $channels: [Channel!]) {
    editAnnotation(id: $id, day: $day, text: $text, channels: $channels) { annotation { id } error { code message } }
  }
`)

export const DELETE_ANNOTATION = graphql(`
  mutation DeleteAnnotation($id: ID!) {
    deleteAnnotation(id: $id) { annotation { id } error { code message } }
  }
`)
