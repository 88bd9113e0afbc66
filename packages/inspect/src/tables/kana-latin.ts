const SINGLE =
  'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo'
const LATIN = new Map(SINGLE.split(' ').map((pair) => [pair[0] as string, pair.slice(1)]))
const SMALL: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }

/** A reading in Latin letters, as on a passport: `しゅう` → `shuu`, and with the long vowels short, `shu`. */
export function latinOf(reading: string): readonly string[] {
  let long = ''
  for (let i = 0; i < reading.length; i++) {
    const unit = reading[i] as string
    const next = reading[i + 1]
    const small = next === undefined ? undefined : SMALL[next]
    if (unit === 'っ') {
      long += (LATIN.get(next ?? '') ?? '')[0] ?? ''
    } else if (small !== undefined) {
      const base = (LATIN.get(unit) ?? '').slice(0, -1)
      long += /(sh|ch|j)$/.test(base) ? base + small : `${base}y${small}`
      i++
    } else long += LATIN.get(unit) ?? ''
  }
  const short = long.replaceAll('ou', 'o').replaceAll('oo', 'o').replaceAll('uu', 'u')
  return short === long ? [long] : [long, short]
}
