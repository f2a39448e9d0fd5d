// Prints an Atom feed as JSON, as read by feedsmith.
import {parseAtomFeed} from 'feedsmith';

const answer = await fetch(process.argv[2]);
console.log(JSON.stringify(parseAtomFeed(await answer.text())));
