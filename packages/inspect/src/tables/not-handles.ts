/** Latin words that stand in Japanese chat and are no IDs, beside the names of services themselves. Lower case. */
export const NOT_HANDLES: readonly string[] = `
line id ids ok ng dm qr app apps web sns url pc tv cd dvd pdf usb wifi wi-fi gps ai it
instagram insta twitter discord telegram signal whatsapp wechat kakao kakaotalk talk tiktok facebook skype zoom teams threads snapchat youtube bereal
gmail icloud yahoo outlook hotmail docomo softbank
my your you and the me is it on in at to for add pls please hi hello yes no or of we lets let go get are do use have how who what
lol www www. kwsk pt pts point points name number phone mail email e-mail address account user username
paypay suica netflix amazon switch nintendo ps4 ps5 iphone ipad android mac windows
chat site live room member vip event login
covid-19 mp3 mp4 r18 j-pop k-pop x-mas t-shirt a4 b5
qrcode snow zenly bigo pococha mixi tinder pairs
sorry thanks thank because maybe really want like love good nice group post photo video story plz story stories reels desu kudasai arigato
spotify u-next unext hulu disney abema dazn google chrome excel powerpoint apple music itunes usj tdl tds bgm pcr chatgpt gpt mix max min top best new
friend friends only contact message msg with that this there here ur u not can i'm anything after before during
`
  .split(/\s+/)
  .filter((word) => word !== '')

/** Endings of files. */
export const FILE_EXTENSIONS: readonly string[] =
  'jpg jpeg png gif heic webp svg psd mp4 mp3 m4a mov avi wav flac pdf xls xlsx doc docx ppt pptx txt csv zip rar nef raw exe apk js ts py html css json md'.split(
    ' ',
  )

/** Talk of programs and files: what is joined with underscores there is no ID. Folded. */
export const CODE_TALK: readonly string[] =
  '変数 関数 ふぁいる ふぉるだ めそっど くらす名 python じゃばすく javascript css ぷろぱてぃ 拡張子 こまんど ぷろぐらみ ぷろぐらま ぷろぐらむ そーすこーど えくせる'.split(
    ' ',
  )
