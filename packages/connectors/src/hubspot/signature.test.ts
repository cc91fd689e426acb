import { describe, expect, it } from 'vitest'
import { verifyHubspot } from './signature.ts'

describe(verifyHubspot, () => {
  const SECRET = 'a client secret'
  const verdictOf = (headers: Readonly<Record<string, string>>, url = 'https://shop.example/webhooks/hubspot') => {
    const delivery = {
      method: 'POST',
      url,
      headers,
      body: Buffer.from('[{"eventId":1}]'),
      receivedAt: 1_741_014_245_000,
    }
    return verifyHubspot(delivery, () => [SECRET]).status
  }
  const V1 = '0de082c7777c543bca7153874742e85e5688c9d8a88dbfaeb3bd2ac4d3c4ce42'
  const V2 = 'ea6152fc10f09025c3ff76c327fad05eaaa28d4641449a0b58ebeb931358272b'
  const V3 = 'edJRKMPOiKaqZpKuNLqA9iEc7sbFt5SP3uPWROR+VBI='
  const timestamp = '1741014200000'

  it('knows the three versions', () => {
    expect(verdictOf({ 'x-hubspot-signature': V1 })).toBe('GENUINE')
    expect(verdictOf({ 'x-hubspot-signature': V1, 'x-hubspot-signature-version': 'v1' })).toBe('GENUINE')
    expect(verdictOf({ 'x-hubspot-signature': V2, 'x-hubspot-signature-version': 'v2' })).toBe('GENUINE')
    expect(verdictOf({ 'x-hubspot-signature-v3': V3, 'x-hubspot-request-timestamp': timestamp })).toBe('GENUINE')
  })

  it('takes none of them for another, and a third that is wrong is not mended by an older one', () => {
    expect(verdictOf({ 'x-hubspot-signature': V1, 'x-hubspot-signature-version': 'v2' })).toBe('REFUSED')
    expect(verdictOf({ 'x-hubspot-signature': V1, 'x-hubspot-signature-version': 'v4' })).toBe('REFUSED')
    expect(verdictOf({ 'x-hubspot-signature-v3': V3 })).toBe('REFUSED')
    const late = { 'x-hubspot-signature-v3': V3, 'x-hubspot-request-timestamp': '1741013900000' }
    expect(verdictOf({ ...late, 'x-hubspot-signature': V1 })).toBe('REFUSED')
    expect(verdictOf({})).toBe('REFUSED')
  })

  it('decodes the letters of an address that HubSpot decodes', () => {
    const headers = { 'x-hubspot-signature-v3': V3, 'x-hubspot-request-timestamp': timestamp }
    expect(verdictOf(headers, 'https://shop.example/webhooks%2Fhubspot')).toBe('GENUINE')
    expect(verdictOf(headers, 'https://shop.example/webhooks%20hubspot')).toBe('REFUSED')
  })
})
