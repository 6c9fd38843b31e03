/** A text, a query that must find it, and what stands between them. */
export const LANGUAGE_CASES: [text: string, query: string, what: string][] = [
  ['Jürgen Möller sprach in Łomża', 'moller', 'an umlaut left out'],
  ['Jürgen Möller sprach in Łomża', 'lomza', 'a stroke left out'],
  ['Große Anfrage zum Verstoß', 'verstoss', 'ß written ss'],
  ['İzmir ve Iğdır', 'izmir', 'a dotted capital İ'],
  ['Самолёт и Ёлкин', 'самолет', 'ё written е'],
  ['Οι νάρκες ξηράς', 'ναρκες', 'a Greek accent left out'],
  ['対人地雷禁止条約の締約国', '地雷', 'a Japanese word inside a run'],
  ['集束弹药公约缔约国', '弹药', 'a Chinese word inside a run'],
  ['집속탄금지협약 당사국', '집속탄', 'the beginning of a Korean word'],
  ['اتفاقية حظر الألغام', 'الألغام', 'an Arabic word'],
  ['बारूदी सुरंग संधि', 'सुरंग', 'a Hindi word with vowel signs'],
  ['อนุสัญญาห้ามทุ่นระเบิด', 'ทุ่นระเบิด', 'a Thai word inside a run'],
  ["L'Élysée réagit", 'elysee', 'an elided article'],
  ['Le traité adopté à Oslo', 'adopte\u0301', 'a decomposed accent in the query'],
];
