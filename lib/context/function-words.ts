/** English words of five letters and more that hold sentences together and tell nothing of their subject; folded. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `about above across after again against almost along already although always among another around became because
become been before began begin behind being below besides between beyond bring brought called cannot could despite
doing during either enough every everything first found from further given gives going gone have having however
including indeed instead itself known later least likely made make making many might more most much must nearly never
nevertheless nothing often once only other others ought over part perhaps quite rather reportedly said same saying seem
seemed seems several shall should since some something still such taken takes than that their theirs them themselves
then there therefore these they thing things think this those though three through throughout together told took toward
towards under unless until upon using very want wanted wants well went were what whatever when where whether which while
whom whose will with within without would years yesterday yourself`.split(/\s+/),
);
