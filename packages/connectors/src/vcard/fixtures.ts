import type { ConnectorFixture } from '../../test/fixture.ts'

/** Composed, one of each version. */
export const CARD_2 = `BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:H=C3=B8jg=
aard;S=C3=B8ren;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8ren H=C3=B8jg=
aard
TEL;CELL;PREF:(202) 555-0142
TEL;WORK;FAX:202-555-0143
EMAIL;PREF;INTERNET:soren@customer.example
BDAY:19710630
END:VCARD
`

export const CARD_3 = `BEGIN:VCARD
VERSION:3.0
PRODID:-//Example//EN
N:Berg;Ada;;;
FN:Ada Berg
item1.EMAIL;type=INTERNET;type=HOME:ada@home.example
item2.EMAIL;type=INTERNET;type=WORK;type=pref:Ada@Customer.example
TEL;type=CELL;type=VOICE:+12025550144
TEL;type=WORK;type=VOICE:+12025550145
TEL;type=PAGER:+12025550146
item3.ADR;type=HOME;type=pref:;;1 Example Street\\, 2nd floor;Springfield;IL;62701;US
X-SOCIALPROFILE;type=twitter;x-user=adaberg:http://twitter.com/adaberg
BDAY;value=date:1971-06-30
NOTE:she is secretly fond of trains
UID:card-17
END:VCARD
`

export const CARD_4 = `BEGIN:VCARD
VERSION:4.0
FN:Bo Lund
LANG;PREF=2:en
LANG;PREF=1:da
TZ:Europe/Copenhagen
BDAY:--0412
TEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+1-202-555-0147;ext=102
EMAIL;PREF=2:bo@old.example
EMAIL;PREF=1:bo@customer.example
UID:urn:uuid:00000000-0000-4000-8000-000000000001
END:VCARD
`

export const VCARD: ConnectorFixture = {
  file: CARD_2 + CARD_3 + CARD_4,
  options: { ownAddresses: ['shop.example'], phoneRegion: 'US' },
}
