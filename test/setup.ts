import { setEnglish } from './english.js';

// Test files share their modules: each begins in English, whatever the one before it spoke.
setEnglish();
