/**
 * Version of the rules by which `passagesOf` cuts sources; raise it when one of them changes. What is derived from passages,
 * and the search index, which names them by number, are then made anew.
 */
export const PASSAGE_VERSION = 1;
