import { DELAY_BUCKET_STARTS_MS, LAST_ATTEMPT_NUMBER, LEAST_IN_WEEK, ROLL_UPS, type RollUpName } from '@wavelength/core'
import { snake } from '@wavelength/db'
import { arrayOf } from './drawn.ts'

const LOCAL_TIME = '(occurred_at at time zone (select reporting_time_zone from deployment))'
const DELAY_MS = '(1000 * extract(epoch from answered_at - occurred_at))::float8'

type KeyName = (typeof ROLL_UPS)[RollUpName]['key'][number]
type SumName = (typeof ROLL_UPS)[RollUpName]['sums'][number]

/** The parts of every key, of one row of `interaction`. */
const KEYS: Readonly<Record<KeyName, string>> = {
  day: `${LOCAL_TIME}::date`,
  month: `date_trunc('month', ${LOCAL_TIME})::date`,
  hour: `date_trunc('hour', occurred_at)`,
  channel: 'channel',
  direction: 'direction',
  ageBand: 'age_band',
  mailClass: 'mail_class',
  purpose: `coalesce(purpose, 'OTHER')`,
  attemptNumber: `least(coalesce(attempt_number, 0), ${LAST_ATTEMPT_NUMBER})`,
  localWeekday: 'local_weekday',
  localHour: 'local_hour',
  contactsInWeek: `least(contacts_in_week, ${LEAST_IN_WEEK.EIGHT_OR_MORE})`,
  previousChannel: 'previous_channel',
  delayBucket: `width_bucket(${DELAY_MS}, ${arrayOf(DELAY_BUCKET_STARTS_MS, 'float8')}) - 1`,
  source: 'source',
}

const SUMS: Readonly<Record<SumName, string>> = {
  contacts: 'count(*)',
  attempts: 'count(*) filter (where is_attempt)',
  answered: `count(*) filter (where resolution = 'ANSWERED')`,
  declined: `count(*) filter (where resolution = 'DECLINED')`,
  undelivered: `count(*) filter (where resolution = 'UNDELIVERED')`,
  keyed: `count(*) filter (where direction = 'OUTBOUND' and message_key is not null)`,
  repeats: 'count(*) filter (where is_repeat)',
}

/** Which contacts a roll-up is of, when not of all. */
const ONLY: Readonly<Partial<Record<RollUpName, string>>> = {
  loadDaily: 'contacts_in_week is not null',
  followUpDaily: 'previous_channel is not null',
  replyDelayMonthly: `resolution = 'ANSWERED' and answered_at is not null`,
}

/** Sums a roll-up up at once, to what the product adds up contact by contact. */
export function rollUpOf(name: RollUpName): string {
  const { key, sums } = ROLL_UPS[name]
  const places = key.map((_, at) => at + 1).join(', ')
  return `
    insert into ${snake(name)} (${[...key, ...sums].map(snake).join(', ')})
    select ${[...key.map((each) => KEYS[each]), ...sums.map((each) => SUMS[each])].join(', ')}
    from interaction where ${ONLY[name] ?? 'true'}
    group by ${places} order by ${places}`
}
