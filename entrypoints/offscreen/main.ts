import { scopeOf } from '../../lib/page/readable-scope.ts';
import { answerScope } from '../../lib/platform/scope-document.ts';

answerScope((skeleton) => scopeOf(skeleton, document));
