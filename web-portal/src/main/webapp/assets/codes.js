// Copying and printing, where the browser can.

const carry = document.getElementById('carry');
const carried = document.getElementById('carried');

function codes() {
  return [...document.querySelectorAll('#list code')].map(code => code.textContent).join('\n');
}

if (carry) {
  carry.hidden = false;
  const copy = carry.querySelector('[data-carry=copy]');
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(codes());
    carried.textContent = copy.dataset.done;
  });
  carry.querySelector('[data-carry=print]').addEventListener('click', () => print());
}
