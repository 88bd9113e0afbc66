import type { Lexed } from '../lex.ts'

const TEAM =
  /([一-鿿ァ-ヶーA-Za-z]{2,10}(FC|SC|キッカーズ|イーグルス|ファイターズ|クラブ|ジュニア|シニア|ボーイズ|スワローズ|タイガース|ウイングス|ユナイテッド|少年団|リトル|スターズ|ジャガーズ|ミニバス))[^。、!?]{0,6}(の|で)[^。!?]{0,14}(キーパー|ピッチャー|キャッチャー|エース|主将|キャプテン|背番号|レギュラー|[0-9]番|やって|監督|コーチ)/u
/** `緑ヶ丘FCのキーパーで背番号1番`: the club a child plays for; of whom it is, the talk before says. */
export const clubIn = ({ plain }: Lexed): { start: number; end: number } | undefined => {
  const club = TEAM.exec(plain.slice(0, 90).normalize('NFKC'))
  return club === null ? undefined : { start: club.index, end: club.index + club[0].length }
}
