/** Texts in the encodings their languages were written in: name, encoding, text. */
export const ENCODED: [string, string, string][] = [
  [
    'French',
    'windows-1252',
    'Les députés ont décidé d’écouter, à huis clos, l’ancien ministre ; la séance a été levée très tôt.',
  ],
  [
    'German',
    'windows-1252',
    'Die Minister überprüften die Vorräte und erklärten, es müsse größere Lieferungen für die Häfen geben.',
  ],
  [
    'Spanish',
    'windows-1252',
    'El señor alcalde pidió más información sobre la reunión del año pasado, según contó el periódico.',
  ],
  [
    'English with curly quotes',
    'windows-1252',
    '“We don’t know,” she said — and that’s that. It’s what the minister’s office wouldn’t say.',
  ],
  [
    'Polish',
    'windows-1250',
    'Rząd zapowiedział, że zwiększy wydatki na żołnierzy; posłowie chcą wiedzieć, skąd wziąć pieniądze i gdzie są łódki.',
  ],
  [
    'Polish, by ISO',
    'iso-8859-2',
    'Rząd zapowiedział, że zwiększy wydatki na żołnierzy; posłowie chcą wiedzieć, skąd wziąć pieniądze.',
  ],
  [
    'Czech',
    'windows-1250',
    'Příští týden bude vláda řešit, zda má smysl prodloužit smlouvu o dělostřelecké munici, řekl ministr.',
  ],
  [
    'Hungarian',
    'windows-1250',
    'A képviselők hétfőn döntenek arról, hogy a következő évben több pénzt költenek-e a hídőrökre és a tűzoltókra.',
  ],
  [
    'Ukrainian',
    'windows-1251',
    'Міністр заявив, що наступного тижня країна отримає ще три системи, але їхня кількість є таємницею.',
  ],
  [
    'Russian',
    'windows-1251',
    'Депутаты решили, что обсуждение договора о запрете мин продолжится на следующей неделе.',
  ],
  [
    'Russian, by KOI8',
    'koi8-r',
    'Депутаты решили, что обсуждение договора о запрете мин продолжится на следующей неделе.',
  ],
  [
    'Russian, by DOS',
    'ibm866',
    'Депутаты решили, что обсуждение договора о запрете мин продолжится на следующей неделе.',
  ],
  ['Greek', 'windows-1253', 'Οι βουλευτές αποφάσισαν να συζητήσουν ξανά τη συνθήκη την επόμενη εβδομάδα στην Αθήνα.'],
  [
    'Turkish',
    'windows-1254',
    'Bakanlık, önümüzdeki yıl için ayrılan bütçenin yetersiz olduğunu ve değişiklik gerektiğini açıkladı. Şimdi sıra mecliste.',
  ],
  ['Hebrew', 'windows-1255', 'השר אמר כי בשבוע הבא תדון הממשלה בהצעה להאריך את ההסכם'],
  ['Arabic', 'windows-1256', 'قال الوزير إن الحكومة ستناقش الاقتراح في الأسبوع القادم وإن الأموال غير كافية'],
  ['Japanese', 'shift_jis', '政府は来週、この条約について再び話し合うと発表しました。予算はまだ決まっていません。'],
  [
    'Japanese, by EUC',
    'euc-jp',
    '政府は来週、この条約について再び話し合うと発表しました。予算はまだ決まっていません。',
  ],
  [
    'Korean',
    'euc-kr',
    '정부는 다음 주에 이 조약을 다시 논의하기로 했다고 발표했습니다. 예산은 아직 정해지지 않았습니다.',
  ],
  ['Chinese, simplified', 'gbk', '政府表示，下个星期将再次讨论这个条约，但是预算还没有决定。我们不知道他们会怎么做。'],
  [
    'Chinese, traditional',
    'big5',
    '政府表示，下個星期將再次討論這個條約，但是預算還沒有決定。我們不知道他們會怎麼做。',
  ],
];
