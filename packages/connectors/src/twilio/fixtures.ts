/** Composed after the API's description; the numbers are of the range that is kept for fiction. */
export const A_CALL = {
  sid: 'CA00000000000000000000000000000001',
  from: '+12025550100',
  to: '+12025550142',
  direction: 'outbound-api',
  status: 'completed',
  duration: '74',
  answered_by: null,
  parent_call_sid: null,
  date_created: 'Mon, 03 Mar 2025 15:04:05 +0000',
  start_time: 'Mon, 03 Mar 2025 15:04:07 +0000',
  end_time: 'Mon, 03 Mar 2025 15:05:21 +0000',
}

export const A_MESSAGE = {
  sid: 'SM00000000000000000000000000000001',
  from: '+12025550100',
  to: '+12025550142',
  direction: 'outbound-api',
  status: 'delivered',
  body: 'Your table is ready.',
  error_code: null,
  date_created: 'Mon, 03 Mar 2025 15:04:05 +0000',
  date_sent: 'Mon, 03 Mar 2025 15:04:06 +0000',
  date_updated: 'Mon, 03 Mar 2025 15:04:09 +0000',
}
