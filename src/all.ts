/** Every tag of the library, ready to use: the entry of the CDN files. */
import './define/provider.js';
import './define/radar.js';
import './define/checkin.js';
import './define/path-explorer.js';
import './define/prompt-card.js';
import './define/onboarding.js';
