import { AREA_STARTS, ELEVEN_DIGIT_PREFIXES, TWO_DIGIT_AREAS } from './tables/area-codes.ts'

export const MOBILE_DIGITS = 11
export const FIXED_DIGITS = 10
export type PhoneShape = 'mobile' | 'fixed'

export function phoneShape(digits: string): PhoneShape | undefined {
  if (digits.length === MOBILE_DIGITS) {
    if (ELEVEN_DIGIT_PREFIXES.some((prefix) => digits.startsWith(prefix))) return 'mobile'
    return digits.startsWith('0800') ? 'mobile' : undefined
  }
  if (digits.length !== FIXED_DIGITS || digits[0] !== '0') return undefined
  // 0120-000-000, 03-0000-0000: a blank to be filled in; counting is not calling
  if (/^....(.)\1+$/.test(digits) || digits === '0123456789') return undefined
  if (digits.startsWith('0120')) return 'fixed'
  if (TWO_DIGIT_AREAS.some((area) => digits[1] === area && digits[2] !== '0')) return 'fixed'
  return AREA_STARTS.includes(digits.slice(0, 3)) ? 'fixed' : undefined
}

const COUNTRY_CODES = ['010810', '01081', '00810', '0081', '810', '81']

/** `+81 90…`, `81 (0)90…`, `0081…` → national form; anything else as it is. Without the plus only mobile numbers are taken for it. */
export function nationalForm(digits: string, plus: boolean): string {
  for (const country of COUNTRY_CODES) {
    if (!digits.startsWith(country)) continue
    const national = `0${digits.slice(country.length)}`
    const shape = phoneShape(national)
    if (shape === 'mobile' || (shape === 'fixed' && plus)) return national
  }
  return digits
}

/** 090, or 0706 where it was cut elsewhere: a mobile number begins so. */
export const isMobileHead = (digits: string) =>
  digits.length >= 3 && digits.length <= 5 && phoneShape(digits.padEnd(MOBILE_DIGITS, '12345678')) === 'mobile'
