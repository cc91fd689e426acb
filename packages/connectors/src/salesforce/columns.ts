import type { Fields } from '../kit/told.ts'

/** The columns that are looked at, as Salesforce spells them. `Outcome` is none of its own: an organisation may have one. */
const COLUMNS = `
  Id IsDeleted CreatedDate LastModifiedDate SystemModstamp
  Subject WhoId Status IsClosed TaskSubtype EventSubtype Type CallType CallDisposition CallDurationInSeconds Outcome
  CompletedDateTime ActivityDateTime StartDateTime EndDateTime DurationInMinutes IsChild
  Incoming MessageDate FromAddress ToAddress IsBounced FirstOpenedDate ReplyToEmailMessageId Headers
  CampaignId ContactId LeadId HasResponded FirstRespondedDate Campaign.Type
  Email Phone MobilePhone HomePhone OtherPhone Fax Name FirstName LastName Birthdate MailingCountryCode CountryCode
  HasOptedOutOfEmail HasOptedOutOfFax DoNotCall EmailBouncedDate ConvertedContactId
  StartTime EndTime RequestTime ChatDuration ChannelType Origin EndUserContactId AgentType
  FromPhoneNumber ToPhoneNumber CallStartDateTime CallEndDateTime
`
  .trim()
  .split(/\s+/)

const COLUMN_OF_SPELLING: ReadonlyMap<string, string> = new Map(COLUMNS.map((column) => [spellingOf(column), column]))

/** The record with Salesforce's own spelling of its columns: tools write them in capitals, or in small letters with underscores. */
export function withStandardColumns(fields: Fields): Fields {
  const spelt = Object.entries(fields).map(([name, value]) => [COLUMN_OF_SPELLING.get(spellingOf(name)) ?? name, value])
  return Object.fromEntries(spelt)
}

function spellingOf(name: string): string {
  return name.replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, '').toLowerCase()
}
