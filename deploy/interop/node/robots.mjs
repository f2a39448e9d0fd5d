// Prints, for each path in the arguments, whether robots may visit it according to the robots.txt of a site.
import {createRequire} from 'node:module';

const robotsParser = createRequire(import.meta.url)('robots-parser');
const [origin, ...paths] = process.argv.slice(2);
const address = `${origin}/robots.txt`;
const robots = robotsParser(address, await (await fetch(address)).text());
for (const path of paths) {
  console.log(`${robots.isAllowed(origin + path, 'SomeBot') ? 'allowed' : 'disallowed'} ${path}`);
}
for (const map of robots.getSitemaps()) {
  console.log(`map ${map}`);
}
