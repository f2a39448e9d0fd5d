// Prints the events of a calendar file as JSON, as read by ical.js.
import ICAL from 'ical.js';

const answer = await fetch(process.argv[2]);
const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
const events = calendar.getAllSubcomponents('vevent').map(part => {
  const event = new ICAL.Event(part);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: part.getFirstPropertyValue('status'),
    stamp: part.getFirstPropertyValue('dtstamp').toString(),
    start: event.startDate.toString(),
    summary: event.summary,
    url: part.getFirstPropertyValue('url'),
  };
});
console.log(JSON.stringify({version: calendar.getFirstPropertyValue('version'), events}));
