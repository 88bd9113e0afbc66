import { words } from './table.ts'

/** Refusing to tell, hand over or exchange, in dialects: every stem with every ending that cannot ask. */
const STEMS = words(`教え 教えられ 教えれ 渡さ 渡せ 送ら 送れ 言え 交換せ 交換でき`)
const ENDINGS =
  words(`んよ んけん んけえ んとよ んばい んたい んっちゃ んちゃ んきに んき、 んさかい んのよ んのじゃ んのや んんじゃ んほうが ん方が んことに んように んごと んって
  ねえよ ねえがら ねえから ねえんだ ねえど ねえって ねよ ねがら ねんだ ねど ねえはんで ねはんで ねえすけ へんよ へんで へんから へんし へんさかい へんねん へんわ`)
const GOING_ON = words(`教えと 教えちょ 教えよ 交換しと 交換しちょ 交換しよ 使いよ 使っと 使っちょ`)
const GOING_ON_ENDINGS = words(
  `らんよ らんけん らんけえ らんとよ らんばい らんたい らんっちゃ らんちゃ らんのよ らんのじゃ らんき らんさかい らんって`,
)

export const DIALECT_REFUSALS: readonly string[] = [
  ...STEMS.flatMap((stem) => ENDINGS.map((ending) => stem + ending)),
  ...GOING_ON.flatMap((stem) => GOING_ON_ENDINGS.map((ending) => stem + ending)),
  ...words(`教えてへんよ 教えてへんねん 教えてへんで 教えてへんし 教えてへんわ 教えちゃいけん 教えちゃいかん 教えちゃならん 教えたらいけん 教えたらいかん 教えたらあかん 教えでなんね 教えでいげね 教えでわがね
    でけんよ でけんけん でけんとよ でけんのよ でけんばい できんよ できんけん できんけえ できんとよ できんのよ できんばい できんっちゃ できんきに できんさかい できねえよ できねえがら できねえんだ できねんだ
    できひんよ できひんねん できひんから でけへんで でけへんねん でけへんから ようせんよ ようせんけん ようせんけえ ようせんわ しきらんよ しきらんけん しきらんばい しきらんとよ`),
]
