// A server that misbehaves on demand.
import { createServer } from 'node:http';
import { once } from 'node:events';

/** Answers in turn: { status, body, cut, headers }; `cut` bytes of the body are missing. { silent: true } is no answer. */
export async function serve(answers) {
  const requests = [];
  const server = createServer(async (request, response) => {
    request.resume();
    await once(request, 'end');
    requests.push({ method: request.method, url: request.url, headers: request.headers });
    const { status, body = '', cut = 0, headers = {}, silent = false } = answers.shift();
    if (silent) {
      return;
    }
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length - cut), () => (cut > 0 ? setTimeout(() => response.destroy(), 50) : response.end()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    requests,
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
