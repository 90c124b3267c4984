// Writes notes at a steady rate, as many tablets would, until it is stopped or the server goes away;
// prints the id of each note once the server has acknowledged it. Loopback only, bounded.
//   node load.mjs PORT CODE QUESTION NOTES_A_SECOND SECONDS PREFIX
import http from 'node:http';

const [port, code, question, rate, seconds, prefix] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** @returns {Promise<{status: number, body: any}>} */
const send = (method, path, body, token) =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const request = http.request(
      { host: '127.0.0.1', port, path, method, agent,
        headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text),
                   ...(token ? { Authorization: `Bearer ${token}` } : {}) } },
      (answer) => {
        let got = '';
        answer.on('data', (part) => (got += part));
        answer.on('end', () => {
          try { resolve({ status: answer.statusCode ?? 0, body: JSON.parse(got || '{}') }); } catch (error) { reject(error); }
        });
        answer.on('error', reject);
      });
    request.on('error', reject);
    request.end(text);
  });

// A device may write 3 notes a second for long: that many devices, and a few to spare.
const devices = Math.ceil(Number(rate) / 2);
const tokens = [];
for (let i = 0; i < devices; ++i) {
  const joined = await send('POST', '/api/join', { code });
  if (joined.status !== 200) { console.error(`join: ${joined.status} ${JSON.stringify(joined.body)}`); process.exit(1); }
  tokens.push(joined.body.token);
}
console.log('ready');

const total = Number(rate) * Number(seconds);
let sent = 0, open = 0, gone = false;
const timer = setInterval(() => {
  for (let i = 0; i < Number(rate) / 50 && sent < total && !gone; ++i) {
    const id = `${prefix}-${sent}`;
    const token = tokens[sent++ % tokens.length];
    ++open;
    send('POST', '/api/notes', { id, question, text: `Post-it ${id} : un projet commun, à écrire.` }, token)
      .then(({ status }) => {
        if (status === 201 || status === 202) console.log(id);
        else console.error(`${id}: ${status}`);
      })
      .catch(() => { gone = true; })
      .finally(() => { --open; });
  }
  if ((sent >= total || gone) && open === 0) { clearInterval(timer); agent.destroy(); }
}, 20);
