import { graphql, type ResultOf } from '../../graphql/graphql.ts'
import { question } from '../../graphql/query.ts'

const ACTIVITY = graphql(`
  fragment Activity on ConnectorActivity {
    lastDeliveryAt deliveriesLastDay deliveriesWaiting deliveriesGivenUp lastImportAt rejected rejectedLastDay
  }
`)

const CONNECTED = graphql(
  `
  query Connected {
    dataStatus { timeZone }
    connectors { name describes endings webhook { secrets { isSet } } activity { ...Activity } }
  }
`,
  [ACTIVITY],
)

const CONNECTOR = graphql(
  `
  query Connector($name: String!) {
    connector(name: $name) {
      name describes endings confirmed
      options { isRequired describes }
      webhook { path url signature secrets { variable describes isSet } }
      activity { ...Activity }
    }
  }
`,
  [ACTIVITY],
)

const REFUSED = graphql(`
  query ConnectorRejections($name: String!) {
    connector(name: $name) { rejections(first: 100) { position field value code reason rejectedAt } }
  }
`)

export type ListedConnector = ResultOf<typeof CONNECTED>['connectors'][number]
export type Connector = NonNullable<ResultOf<typeof CONNECTOR>['connector']>
export type ConnectorWebhook = NonNullable<Connector['webhook']>

export const connectedQuestion = question(CONNECTED, {})

export function connectorQuestion(name: string) {
  return question(CONNECTOR, { name })
}

export function connectorRejectionsQuestion(name: string) {
  return question(REFUSED, { name })
}

/** Something has come through it, or it waits for deliveries that it could check. */
export function isConnected({ webhook, activity }: Pick<ListedConnector, 'webhook' | 'activity'>): boolean {
  const hasSecrets = webhook?.secrets.some(({ isSet }) => isSet) ?? false
  return hasSecrets || activity.lastDeliveryAt !== null || activity.lastImportAt !== null || activity.rejected > 0
}
