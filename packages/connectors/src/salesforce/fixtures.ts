import { type ConnectorFixture, deliveryTo } from '../../test/fixture.ts'

/** Composed after the object reference. */
export const ADA = '0035g00000AbCdEAAV'
export const A_LEAD = '00Q5g000001xYzAEAU'

const of = (type: string) => ({ attributes: { type, url: `/services/data/v60.0/sobjects/${type}/x` } })

export const A_TASK = {
  ...of('Task'),
  Id: '00T5g00000AAAAAEA5',
  WhoId: ADA,
  TaskSubtype: 'Call',
  Subject: 'Call',
  Status: 'Completed',
  CallType: 'Outbound',
  CallDisposition: 'Left Voicemail',
  CallDurationInSeconds: 31,
  Description: 'Spoke of the offer.',
  CreatedDate: '2025-03-03T15:00:00.000+0000',
  CompletedDateTime: '2025-03-03T15:04:05.000+0000',
}

export const A_MEETING = {
  ...of('Event'),
  Id: '00U5g00000AAAAAEA5',
  WhoId: ADA,
  Type: 'Meeting',
  StartDateTime: '2025-03-03T15:00:00.000+0000',
  DurationInMinutes: 45,
  No_Show__c: false,
}

export const A_MAIL = {
  ...of('EmailMessage'),
  Id: '02s5g00000AAAAAAA5',
  Incoming: false,
  Status: '3',
  MessageDate: '2025-03-03T15:04:05.000+0000',
  FromAddress: 'desk@shop.example',
  ToAddress: 'ada@customer.example; Bo@customer.example',
  Subject: 'Your table',
  TextBody: 'It is by the window.',
}

export const A_MEMBER = {
  ...of('CampaignMember'),
  Id: '00v5g00000AAAAAAA5',
  CampaignId: '7015g00000AAAAAAA5',
  Campaign: { ...of('Campaign'), Type: 'Email' },
  ContactId: null as string | null,
  LeadId: A_LEAD,
  Status: 'Sent',
  HasResponded: false,
  CreatedDate: '2025-03-03T15:04:05.000+0000',
}

export const A_CHAT = {
  ...of('LiveChatTranscript'),
  Id: '5705g00000AAAAAAA5',
  ContactId: ADA,
  Status: 'Missed',
  RequestTime: '2025-03-03T15:04:05.000+0000',
  StartTime: null,
  ChatDuration: 12,
}

export const A_SESSION = {
  ...of('MessagingSession'),
  Id: '0Mw5g00000AAAAACA5',
  EndUserContactId: ADA,
  ChannelType: 'WhatsApp',
  Origin: 'InboundInitiated',
  AgentType: 'Agent',
  StartTime: '2025-03-03T15:04:05.000+0000',
}

export const A_VOICE_CALL = {
  ...of('VoiceCall'),
  Id: '0LQ5g00000AAAAAGA5',
  CallType: 'Outbound',
  CallDisposition: 'completed',
  FromPhoneNumber: '+12025550100',
  ToPhoneNumber: '+12025550142',
  CallStartDateTime: '2025-03-03T15:04:05.000+0000',
  CallEndDateTime: '2025-03-03T15:05:19.000+0000',
  CallDurationInSeconds: 74,
}

export const A_PERSON = {
  ...of('Contact'),
  Id: ADA,
  FirstName: 'Ada',
  LastName: 'Berg',
  Email: 'ada@customer.example',
  EmailBouncedDate: null as string | null,
  MobilePhone: '+1 202 555 0142',
  Phone: '(202) 555-0100',
  Fax: '(202) 555-0199',
  Birthdate: '1971-06-30',
  MailingCountryCode: 'DK',
  HasOptedOutOfEmail: true,
  DoNotCall: false,
  LastModifiedDate: '2025-03-01T10:00:00.000+0000',
}

export const A_CHANGE = {
  data: {
    schema: 'x',
    payload: {
      ChangeEventHeader: {
        entityName: 'Contact',
        recordIds: [ADA],
        changeType: 'UPDATE',
        commitTimestamp: 1_741_014_245_000,
        changedFields: ['Email', 'LastModifiedDate'],
      },
      Email: 'ada@new.example',
      LastModifiedDate: '2025-03-03T15:04:05Z',
    },
    event: { replayId: 6 },
  },
}

export const A_MESSAGE = `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body>
  <notifications xmlns="http://soap.sforce.com/2005/09/outbound">
   <OrganizationId>00D5g000000AAAAEA4</OrganizationId>
   <SessionId>a session that is open</SessionId>
   <Notification>
    <Id>04l5g00000AAAAAAA5</Id>
    <sObject xsi:type="sf:Contact" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
     <sf:Id>${ADA}</sf:Id>
     <sf:Email>ada@customer.example</sf:Email>
     <sf:LastName>Berg &amp; Byg</sf:LastName>
    </sObject>
   </Notification>
   <Notification>
    <Id>04l5g00000AAAABAA5</Id>
    <sObject xsi:type="sf:Task" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
     <sf:Id>00T5g00000AAAAAEA5</sf:Id>
     <sf:WhoId>${ADA}</sf:WhoId>
     <sf:TaskSubtype>Call</sf:TaskSubtype>
     <sf:CallType>Outbound</sf:CallType>
     <sf:CallDisposition>Left Voicemail</sf:CallDisposition>
     <sf:IsClosed>true</sf:IsClosed>
     <sf:CompletedDateTime>2025-03-03T15:04:05.000Z</sf:CompletedDateTime>
    </sObject>
   </Notification>
  </notifications>
 </soapenv:Body>
</soapenv:Envelope>`

export const SALESFORCE: ConnectorFixture = {
  file: JSON.stringify({
    totalSize: 9,
    done: true,
    records: [A_TASK, A_MEETING, A_MAIL, A_MEMBER, A_CHAT, A_SESSION, A_VOICE_CALL, A_PERSON, A_CHANGE],
    deletedRecords: [{ id: ADA, deletedDate: '2025-03-03T15:04:05.000+0000' }],
  }),
  options: {
    fields: {
      Event: { columns: { No_Show__c: 'Outcome' }, words: { Outcome: { true: 'NO_ANSWER', false: 'ANSWERED' } } },
    },
  },
  webhook: {
    body: A_MESSAGE,
    sign: (body, secret, at) => {
      const delivery = deliveryTo('salesforce', body, {}, at)
      return { ...delivery, url: `${delivery.url}?key=${encodeURIComponent(secret)}` }
    },
    isTimed: false,
    coversBody: false,
  },
}
