import type { RuleSet } from '../phrase-table.ts'

const joined = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

const KIN = '孫 まご 息子 むすこ 娘 むすめ 弟 妹 甥 姪'

/** The school day of somebody who is at school now, told in passing: lunch, lessons, a closed school, the own class, whose hands are on the keys. */
export const MINOR_SCENE_WORDS = {
  /** Lunch at school as today's lunch; 「昔の給食」 is for everybody. */
  'lunch-now': `${joined('今日の 明日の 昨日の うちの 中学の 高校の', '給食')} 給食おかわり 給食じゃんけん おかわりじゃんけん うちは給食 うちも給食 うちまだ給食 給食カレー 給食揚げパン 給食あげパン 給食当番 給食の牛乳 給食の時間に 給食のデザート 給食の余り 給食なし 給食ない日 給食出た 給食でた 昼は給食 昼給食 お昼は給食 給食まず 給食うま 給食残し 給食減ら 給食袋 給食エプロン 給食着`,
  'lunch-past': `懐かし なつかし 昔 の頃 のころ 頃の ころの 時代 思い出 以来 世代 子供 子ども 娘 息子 孫 妹が 弟が 甥 姪 給食センター 給食室 給食のおばちゃん 調理 栄養士 献立 配膳 勤 パート 仕事 先生 担任 教員 教師 保育 幼稚園 検食 年前 だったなあ だったよな だったよね のとき の時は 時は 学校給食 再現 メニュー展 大人`,
  /** The school closes for snow or a storm. */
  'school-closed': `休校 学級閉鎖 学年閉鎖 警報で休み 警報出たら休 警報出たら学 警報出れば 警報解除 学校の連絡網 短縮授業 午前授業 自宅学習 学校休みにな 学校休みか 学校休みだっ 学校休みじゃ 学校が休みにな 登校遅ら 時間遅れ登校 時間遅れで登校 登校しなくて 自宅待機って`,
  'own-school': `中学 高校 小学校 うちの学校 うちの中 うちの高 うちの担任 うちのクラス うちの学年 授業なくな 部活なくな テスト延期 テストのび 宿題 担任`,
  /** School as the world in which one is best, or alone. */
  'top-of-school': `${joined('中学で 高校で クラスで 学年で 組で 校内で うちの学校で うちのクラスで うちの学年で うちの部で', '一番 いちばん 0番 最強 最速 トップ 0位 一位 二位 三位 最下位 ビリ びり 俺だけ 私だけ うちだけ 僕だけ 流行 はやっ モテ もて いじら いじめ ハブ はぶ 話題 有名')}`,
  'in-class': `${joined('0年 一年 二年 三年 四年 五年 六年', '0組 一組 二組 三組 四組 五組 六組 A組 B組 C組 D組 E組 F組')}
    -3年B組金八 -0年B組金八`,
  'me-now': `俺 おれ 僕 ぼく 私 わたし あたし だし だぜ だもん 最強 やし`,
  'class-past': `大人 文集 卒アル 卒業アルバム 将来の夢 成績つけ 懐かし なつかし 昔 の頃 のころ 時代 思い出 だった でした 以来 年前 当時 卒業して 担任して 担任持 受け持 教え子 教えて 教師 先生を 先生やっ 副担 監督 娘 息子 子供 子ども 孫 甥 姪 保護者 参観 面談 ドラマ 漫画 アニメ 映画 ゲームの 同窓 クラス会 同級生 会社 仕事 大学`,
  /** A lesson and its hour: subjects that no university has. */
  'lesson-hour': `0限 一限 二限 三限 四限 五限 六限 七限 0時間目 一時間目 二時間目 三時間目 四時間目 五時間目 六時間目 0時限`,
  'hs-subject': `古文 漢文 現代文 現国 古典 家庭科 体育 保健体育 保体 HR LHR ホームルーム 英コミュ 論表 論理表現 化学基礎 物理基礎 生物基礎 地学基礎 数I 数II 数Ⅱ 数A 数B 歴総 歴史総合 地理総合 公共 情報I 総探 探究 総合の 道徳 学活 技術 美術 音楽 書道 朝読 持久走 マラソン シャトルラン 体力テスト プール掃除 全校集会`,
  /** Papers that only a school asks of its own. */
  permit: `${joined('チャリ通 チャリ通の 自転車通学 自転車通学の 通学の バイト バイトの アルバイト アルバイトの 原付 原付の スマホ持ち込み スマホ持込 携帯持ち込み 髪染め', '許可証 許可願 許可届 許可出 許可が 許可も 許可下 許可取 許可とっ 許可シール 許可制 届出し')} 異装届 早退届 体育見学届 見学届`,
  'permit-work': `会社 職場 総務 人事 市役所 警察 会社員 社員 大学 寮の 駐輪場 子供 子ども 娘 息子 孫 勤`,
  /** 「会社じゃないよ」: what one goes to instead. */
  'not-college': `${joined('大学 大学生 短大 専門 専門学校 専門学生 社会人 女子大 女子大生 会社 会社員 OL 大人', 'じゃない じゃなく じゃねえ ちゃう ちゃいます ではない ではなく やない やなく とかじゃ')}`,
  'pupil-school': `女子高 女子校 男子校 男子高 工業高 商業高 農業高 水産高 高専 定時制 附属高 付属高 高等部 中等部 都立高 県立高 府立高 市立高 私立高 公立高 中高一貫 高校 中学 JK じぇいけー`,
  'not-work': `${joined('通勤 仕事 出勤 職場 会社 バイト', 'じゃない じゃなくて じゃなく ちゃう ではなく やなくて')}`,
  'school-go': `通学 登校 学校 授業 補習 朝練 部活 塾 期末 中間テスト 模試`,
  /** The age at the door, told as a knack. */
  fudged: `${joined('年齢は 年齢を 年齢なら 歳は 歳を 生年月日は 生年月日を 年確は 年確なら 年齢確認は 身分証は', 'うまくや うまいことや うまいことし うまく通 うまいこと通 うまくごまか なんとかした なんとかなっ ちょちょい 細工 ズルし ずるし 抜け道 裏技 大人に見せ')}`,
  /** Uniform worn for school, by one who says that it is real. */
  'uniform-now': `${joined('制服 セーラー ブレザー 学ラン', 'まだ着て まだ着る まだ現役 現役 毎日着て 着て学校 で学校 で通学 で登校 で授業')} まだ制服着 まだ制服だ まだ制服の 毎日制服 普段から制服`,
  genuine: `現役だ 現役で 現役な 現役や 現役っ 現役バリ コスプレじゃない コスプレちゃう 本物だ 本物の 本物です 先生に 校則 高校 中学 学校 生徒手帳`,
  'uniform-work': `看護 ナース 会社 銀行 事務 受付 デパート ホテル 警備 CA バス会社 工場 コンビニ 自衛 警察 スーパー 仕事 職場 勤務 パート 嫁 妻 娘 息子 昔 の頃 思い出 懐かし`,
  'hush-school': `${joined('学校には 学校に 担任には 担任に 部活には 顧問には 高校には 中学には', '内緒 ないしょ ナイショ 秘密 言わんで 言わないで 言うな 絶対言 言わんと 黙って バレたら バレない ばれたら ばれない バレてない チクらないで ちくらんで')}`,
  'hush-other': `病院 医者 主治医 手術 レッスン 教室 師匠 娘 息子 子供 子ども 孫 保護者 勤 教員 教師 会社 大学 猫 犬 昔 の頃`,
  /** Taken home by those who watch over the young at night. */
  patrol: `補導員 補導され 補導する 補導さん 補導時間 補導の時間 少年課 生活安全課の人 補導食ら 補導くら 深夜徘徊`,
  'patrol-past': `童顔 職質 若いころ 若い頃 二十 間違え 間違われ 昔 頃 ころ 懐かし 時代 思い出 だった でした ニュース 番組 ドラマ 娘 息子 子供 子ども 孫 甥 姪 弟が 妹が 若い子 仕事 警察官 勤 ボランティア 保護者 PTA 見回り 生徒`,
  /** Money that children have. */
  'child-money': `お年玉の残り お年玉残 お年玉崩 お年玉貯金 お年玉使い切 お年玉全部 お年玉ぜんぶ お年玉なくな お小遣い前借り 小遣い前借り お小遣い日 お小遣い止め ママからもらったお小遣い 親からのお小遣い 親に小遣い 親にお小遣い ばあちゃんにもらった小遣い ばあちゃんからのお小遣い お手伝いして小遣い お手伝いしてお小遣い`,
  'no-jobs': `バイト禁止だ バイト禁止な バイト禁止の学 バイト禁止や バイトだめな学 バイトできない歳 バイトできない年 バイトまだできな バイトしちゃだめな バイト許してもらえ`,
  'money-other': `かみさん 母が カミさん 嫁 妻 旦那 夫 主人 女房 家内 奥さん 娘 息子 子供 子ども 孫 甥 姪 弟に 妹に 昔 頃 懐かし 会社 副業 あげ 渡す 渡し 用意 ポチ袋`,
  /** Next year, with luck, at university. */
  'soon-college': `${joined('来年は 来年の今ごろは 来年の今頃は 来年の春は 来年の春には 来年の4月は 来年こそ 再来年は 再来年の春は 来春は 春には 二年後は 三年後は 一年後は', '大学生 女子大生 JD 大学一年 大学1年 専門学生 社会人 就職 受験生 高校生 女子高生 JK 花のJK')}`,
  /** No vote yet. */
  'no-vote': `選挙権ない 選挙権まだ 選挙権はまだ 選挙権がない 選挙権もらえ 選挙権な 投票権ない 選挙行けない 選挙いけない 選挙に行けない 選挙まだ行け 投票できない歳 投票できない年 投票まだでき`,
  'no-vote-other': `期日前 日曜 外国 国籍 永住 在日 帰化 仕事 忙し 風邪 雨 台風 娘 息子 子供 子ども 昔 動物 猫 犬 政治家 引っ越`,
  /** Teachers who may be looking on. */
  'own-teacher': `担任 顧問 学校の先生 高校の先生 中学の先生 生徒指導 学年主任 部活の先生 教頭`,
  'sees-here': `配信見て 見てないよね 見てませんように 見てたら 見てそう 見つかったら 見つけたら 来てたら 来ないよね 来てないよね ここ見て ここにいたら ここ来たら 覗いてたら 客だったら いたらどうし`,
  /** Consent of parents, given by oneself. */
  consent: `保護者の同意 親の同意 親権者の同意 保護者の許可 保護者欄 保護者のサイン 保護者サイン 親のサイン 保護者氏名 保護者の名前 保護者の電話 保護者の承諾 親の承諾`,
  'signs-self': `自分で書 自分でサイン 自分で押 自分で丸 自分で入 自分の番号 代筆 真似て 真似し 筆跡 勝手に書 勝手にサイン 勝手に押 友達に書 姉に書 兄に書 先輩に書 なしで なしでも 適当に 嘘の番号`,
  /** Rooms that only schools have. */
  'school-room': `理科室 音楽室 図工室 美術室 家庭科室 技術室 視聴覚室 放送室 体育館倉庫 体育倉庫 昇降口 生徒玄関 生徒ホール 渡り廊下 屋上への階段 教室のカーテン 教室の後ろ`,
  'room-now': `今日 さっき 今 いま 明日 あした 昨日 毎日 さぼ サボ 隠れ 実験 掃除 鍵 移動 そうじ 当番 呼び出 告られ 告白さ`,
  /** The change of voice, the teeth, the growing. */
  growing: `まだ変声期 変声期で 変声期中 変声期な 変声期だ 変声期き 変声期来 変声期始 声変わりしたて 声変わりの途中 背がまだ伸び 今年10センチ伸び 成長痛が 成長痛で 歯の矯正中で`,
  'duty-ended': `${joined('義務教育終わった 義務教育おわった 義務教育終えた 義務教育が終わった 中学終わった 中学卒業した 中学卒業 中学の卒業式 中学出た 小学校卒業した', 'の先月 の先々月 の去年 の今年 の3月 の三月 の春 のこの春 のこないだ のこの前 の最近 のつい のまだ ばっか ばかり ところ')}`,
  /** What shows the school year. */
  'grade-mark': `リボンの色 ネクタイの色 上履きの色 ジャージの色 名札の色 校章の色 スカーフの色 体操服の色`,
  'school-year': `学年 0年 一年 二年 三年 うちの代`,
  /** Parents who hold the telephone. */
  'parents-do': `親が 親に ママが ママに お母さんが お母さんに 母ちゃんが 母ちゃんに おかんが おかんに パパが パパに お父さんが お父さんに 父ちゃんが`,
  'own-device': `スマホ 携帯 ケータイ ゲーム機 ゲーム Switch スイッチ wifi ワイファイ ネット アプリ 充電器 タブレット iPad パソコン YouTube`,
  'locked-up': `ロックかけ ロックして ロックされ 制限かけ 制限され 制限し 没収 取り上げ とりあげ 見張 監視 チェックしてく チェックされ 管理され 管理して パスワード変 隠され 隠した 止められ 切られ 預け 預かる 取られ とられ 禁止され`,
  /** The elder ones have left the club. */
  'elders-left': `先輩が引退 先輩引退 先輩たちが引退 先輩たち引退 先輩たち受験 先輩が受験 先輩卒業 先輩が卒業 先輩たち卒業 三年生引退 三年が引退 3年が引退 3年生が引退 三年生が引退`,
  'club-post': `部長 副部長 キャプテン 主将 副キャプ 部員 うちらの代 私らの代 俺らの代 新チーム 一番上`,
  /** The talk group of the class. */
  'class-chat': `クラスLINE クラスのLINE クラスライン クラスのグル クラスグル 学年LINE 学年ライン 部活LINE 部活のLINE 部活ライン 部LINE クラスのやつらのLINE`,
  'chat-past': `ママ友 保護者 大学 サークル 娘 息子 子供 子ども 孫 先生 教員 昔 の頃 時代 同窓 懐かし 会社`,
  /** Home from school. */
  'from-school': `${joined('高校から 中学から 中学校から 小学校から', '帰ってき 帰った 帰って 帰り 帰宅 戻っ 直で 直行 そのまま')}`,
  /** What the parents were told, so that one may be out or here. */
  'told-parents': `${joined('部活の遠征 部活の合宿 遠征 合宿 塾の合宿 塾 自習室 図書館 友達んち泊まる 友達の家に泊まる 友達の家で勉強 友達と勉強 勉強会 補習 模試 文化祭の準備', 'って言って って言ってある って言ってて ってことにして だって言って と言って')} 親には内緒で抜け 親に黙って抜け 親に内緒で抜け 親に嘘ついて`,
  /** Whose hands are on the keys: not those of the grown-up whom one takes the speaker for. */
  'other-hands': `${joined('打ってるのは うってるのは 打ってるのが 書いてるのは かいてるのは 話してるのは はなしてるのは しゃべってるのは 喋ってるのは 使ってるのは つかってるのは 触ってるのは さわってるのは やってるのは ここにいるのは ログインしてるのは 返事してるのは 打ってたのは 話してたのは 打っているのは 書いているのは', KIN)} ${joined('孫が まごが 息子が むすこが 娘が むすめが 弟が 妹が', 'かわりに打 代わりに打 代わりに書 かわりに書 かわりにうっ 代わりに返事 勝手に使って打 こっそり打')} ${joined('孫の 息子の 娘の 弟の 妹の', 'ほうです 方です ほうだよ 方だよ ほうでした')}`,
} as const

/** How they must stand to each other and to those of minor-words.ts. The notation is explained in phrase-table.ts. */
export const MINOR_SCENE_RULES: readonly RuleSet[] = [
  {
    category: 'harm.minor',
    reason: 'sounds-under-age',
    lines: `
      0.84 lunch-now                         | lunch-past told unreal
      0.8  school-closed 16&& own-school     | class-past kin-of-mine told unreal
      0.45 school-closed                     | class-past kin-of-mine told unreal
      0.82 top-of-school 16> me-now          | class-past told
      0.78 in-class                          + me-now top-of-school | class-past told unreal
      0.84 lesson-hour 6& hs-subject              | class-past grown-speaker told unreal
      0.78 permit                            | permit-work told
      0.87 not-college 8>> pupil-school      | kin-of-mine told unreal
      0.5  not-work 6>> school-go            | kin-of-mine told unreal
      0.55 fudged                            | kin-of-mine told unreal
      0.87 fudged 24&& pupil-school          | kin-of-mine told unreal
      0.86 uniform-now 16>> genuine          | uniform-work told unreal
      0.6  uniform-now                       | uniform-work told unreal
      0.78 hush-school                       | hush-other told unreal
      0.84 from-school                       | class-past grown-speaker told unreal
      0.88 told-parents 24&& young-word      | class-past told unreal
      0.66 told-parents                      | class-past grown-speaker told unreal
      0.8  patrol                            | patrol-past told unreal
      0.82 child-money                       | money-other told unreal
      0.7  no-jobs                           | money-other told unreal
      0.87 no-jobs 14&& child-money          | money-other told unreal
      0.74 soon-college                      | kin-of-mine told unreal
      0.78 no-vote                           | no-vote-other told unreal
      0.82 own-teacher 10> sees-here         | class-past kin-of-mine told unreal
      0.86 consent 20>> signs-self           | kin-of-mine class-past unreal
      0.78 school-room 14& room-now          | class-past grown-speaker told unreal
      0.78 growing                           | class-past kin-of-mine told unreal
      0.88 duty-ended                        | kin-of-mine told unreal
      0.86 id-doc 18>> of-them 6> lent       | kin-of-mine unreal
      0.84 grade-mark 14> school-year        | class-past kin-of-mine told unreal
      0.8  parents-do 6> own-device 8> locked-up | class-past kin-of-mine unreal
      0.8  elders-left 16> club-post         | class-past kin-of-mine told unreal
      0.76 class-chat                        | chat-past told unreal
      0.88 other-hands                       | told unreal
    `,
  },
]
