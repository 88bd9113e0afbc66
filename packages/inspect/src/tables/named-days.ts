/** Days of the year that people say by name: `名=月-日`. Only days that stand still. */
export const NAMED_DAYS = `
元日=1-1 元旦=1-1 お正月=1-1 正月=1-1 七草=1-7 節分=2-3 バレンタイン=2-14 バレンタインデー=2-14 猫の日=2-22 ねこの日=2-22 ひな祭り=3-3 雛祭り=3-3 ひなまつり=3-3 桃の節句=3-3 耳の日=3-3 サンキューの日=3-9 ホワイトデー=3-14 エイプリルフール=4-1 花まつり=4-8 昭和の日=4-29 みどりの日=5-4 憲法記念日=5-3 こどもの日=5-5 子供の日=5-5 子どもの日=5-5 端午の節句=5-5 メーデー=5-1 七夕=7-7 たなばた=7-7 終戦記念日=8-15 終戦の日=8-15 山の日=8-11 ハロウィン=10-31 ハロウィーン=10-31 文化の日=11-3 ポッキーの日=11-11 ポッキー&プリッツの日=11-11 いい夫婦の日=11-22 いい肉の日=11-29 勤労感謝の日=11-23 クリスマスイブ=12-24 クリスマスイヴ=12-24 クリスマス・イブ=12-24 イブ=12-24 イヴ=12-24 クリスマス=12-25 大晦日=12-31 大みそか=12-31 おおみそか=12-31 うるう日=2-29 閏日=2-29 防災の日=9-1 建国記念の日=2-11 建国記念日=2-11
new_year's_day=1-1 valentine's_day=2-14 valentines_day=2-14 christmas_eve=12-24 christmas_day=12-25 christmas=12-25 halloween=10-31 new_year's_eve=12-31 april_fools=4-1
`

/** Readings of the days of a month that are no plain number. */
export const DAY_READINGS = `
ついたち=1 一日=1 ふつか=2 みっか=3 よっか=4 いつか=5 むいか=6 なのか=7 ようか=8 ここのか=9 とおか=10 じゅうよっか=14 はつか=20 にじゅうよっか=24 朔日=1 みそか=31 晦日=31
`

/** Readings of the months, old names among them. */
export const MONTH_READINGS = `
いちがつ=1 にがつ=2 さんがつ=3 しがつ=4 よんがつ=4 ごがつ=5 ろくがつ=6 しちがつ=7 なながつ=7 はちがつ=8 くがつ=9 じゅうがつ=10 じゅういちがつ=11 じゅうにがつ=12 睦月=1 如月=2 弥生=3 卯月=4 皐月=5 水無月=6 文月=7 葉月=8 長月=9 神無月=10 霜月=11 師走=12
january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
`
