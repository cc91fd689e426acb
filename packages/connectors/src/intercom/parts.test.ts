import { describe, expect, it } from 'vitest'
import { rejectionsIn } from '../../test/reports.ts'
import { factsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CONVERSATION, aPart, withParts } from './fixtures.ts'
import { intercom } from './intercom.ts'

const { lines } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('parts of conversations of Intercom', () => {
  it.each([
    'comment',
    'quick_reply',
    'open',
    'close',
    'assignment',
    'assign_and_reopen',
    'assign_and_unsnooze',
    'snoozed',
    'unsnoozed',
  ])('of type %s with words are messages', async (part_type) => {
    expect(factsIn(await lines(withParts(aPart({ part_type }))))).toHaveLength(2)
  })

  it.each([
    [{ part_type: 'open', body: null }, 0],
    [{ part_type: 'open', body: null, redacted: true }, 1],
    [{ part_type: 'close', body: null, attachments: [{ name: 'a.pdf' }] }, 1],
    [{ part_type: 'comment', body: null }, 1],
  ])('that hold %j are %i messages', async (changes, messages) => {
    expect(factsIn(await lines(withParts(aPart(changes))))).toHaveLength(1 + messages)
  })

  it.each([
    ['note', 'a note among colleagues'],
    ['note_and_reopen', 'a note among colleagues'],
    ['default_assignment', 'a change of the conversation, not a message'],
    ['away_mode_assignment', 'a change of the conversation, not a message'],
    ['balanced_assignment', 'a change of the conversation, not a message'],
    ['bulk_reassignment', 'a change of the conversation, not a message'],
    ['timer_unsnooze', 'a change of the conversation, not a message'],
    ['participant_added', 'a change of the conversation, not a message'],
    ['participant_removed', 'a change of the conversation, not a message'],
    ['merged_primary_conversation', 'a change of the conversation, not a message'],
    ['merged_secondary_conversation', 'a change of the conversation, not a message'],
    ['channel_and_reply_time_expectation', 'a change of the conversation, not a message'],
    ['language_detection_details', 'a change of the conversation, not a message'],
    ['operator_workflow_event', 'a change of the conversation, not a message'],
    ['conversation_attribute_updated_by_admin', 'a change of the conversation, not a message'],
    ['ticket_state_updated_by_admin', 'a change of the conversation, not a message'],
    ['custom_action_started', 'a change of the conversation, not a message'],
    ['call_summary', 'the summary of a call, which the list of calls tells'],
    ['conversation_rating_changed', 'a rating, which is no message'],
    ['conversation_rating_remark_added', 'a rating, which is no message'],
  ])('of type %s are %s', async (part_type, why) => {
    const reports = await lines(withParts(aPart({ part_type })))
    expect([factsIn(reports).length, reasonsIn(reports)]).toEqual([1, [why]])
  })

  it('that cannot be read leave the others alone', async () => {
    const reports = await lines(withParts(aPart({ part_type: 'telepathy' }), aPart({}), aPart({ created_at: 'x' })))
    expect(factsIn(reports)).toHaveLength(2)
    expect(rejectionsIn(reports)).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['part_type'] },
      { code: 'BAD_INSTANT', field: ['created_at'] },
    ])
  })

  it('keep nothing of what was written', async () => {
    expect(JSON.stringify(await lines(A_CONVERSATION))).not.toContain('Until six')
  })
})
