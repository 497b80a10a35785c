"""The looks and the one script of the page for the phone; the page allows these by their hashes alone."""

import base64
import hashlib

import msgspec

from desktop.look.tokens import DARK, LIGHT, Tokens


def _colours(tokens: Tokens) -> str:
    """The colours as CSS variables: `--accent_soft:…`."""
    return ";".join(f"--{role}:{colour}" for role, colour in msgspec.structs.asdict(tokens).items())


def hash_of(content: str) -> str:
    """The name of an inline style or script in a content security policy."""
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    return f"'sha256-{digest}'"


STYLE = f"""
:root{{color-scheme:light dark;{_colours(LIGHT)}}}
@media screen and (prefers-color-scheme:dark){{:root{{{_colours(DARK)}}}}}
*{{box-sizing:border-box}}
html{{-webkit-text-size-adjust:100%;text-size-adjust:100%}}
body{{margin:0;background:var(--bg);color:var(--text);line-height:1.5;font-size:16px;
font-family:Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
overflow-wrap:anywhere}}
main{{max-width:720px;margin:0 auto;padding:20px 16px 32px}}
h1,h2,h3,h4,p,ul,dl,dd{{margin:0}}
h1{{font-size:26px;line-height:1.2;letter-spacing:-.01em}}
h2{{font-size:20px;line-height:1.3;margin:32px 0 10px}}
h3{{font-size:18px;line-height:1.3}}
h4{{font-size:16px;line-height:1.4}}
ul{{padding:0;list-style:none}}
a{{color:var(--accent);text-underline-offset:3px}}
a:focus-visible,input:focus-visible,summary:focus-visible{{outline:3px solid var(--accent);
outline-offset:2px;border-radius:4px}}
.card{{background:var(--surface);border:1px solid var(--line);border-radius:12px;
padding:14px 16px;margin-top:12px}}
.quiet{{color:var(--muted);font-size:14px}}
.facts{{display:grid;grid-template-columns:minmax(6.5em,auto) 1fr;gap:6px 14px;font-size:15px}}
.facts dt{{color:var(--muted)}}
.small.facts{{font-size:14px;margin-top:8px}}
nav{{display:flex;flex-wrap:wrap;gap:0 18px;margin-top:10px}}
nav a{{padding:8px 0}}
.bar{{height:8px;border-radius:4px;background:var(--accent_soft);margin-top:14px;overflow:hidden}}
.bar+p{{margin-top:6px}}
.bar svg{{display:block;width:100%;height:100%}}
.bar rect{{fill:var(--accent)}}
.tag{{display:inline-block;border-radius:5px;padding:1px 8px;font-size:13px;font-weight:600;
margin:0 8px 4px 0}}
.ai{{background:var(--accent_soft);color:var(--accent)}}
.core{{background:var(--core_soft);color:var(--core)}}
.human{{background:var(--human_soft);color:var(--human)}}
.plain{{background:var(--bg);color:var(--muted)}}
.warn{{background:var(--warn_soft);color:var(--warn)}}
.goal>.quiet{{margin-top:2px}}
.why{{color:var(--muted);font-size:14px;margin-top:6px}}
.fact{{display:inline-block}}
.step{{border-top:1px solid var(--line);padding:12px 0 2px;margin-top:12px}}
.step label{{display:flex;gap:12px;align-items:flex-start;font-weight:600;min-height:32px}}
.step input{{appearance:none;flex:none;width:24px;height:24px;margin:0;border-radius:6px;
border:2px solid var(--edge);background:var(--surface)}}
.step input:checked{{background:var(--accent);border-color:var(--accent)}}
.step input:checked::after{{content:"";display:block;width:6px;height:12px;margin:1px 0 0 6px;
border:solid var(--on);border-width:0 2.5px 2.5px 0;transform:rotate(45deg)}}
.step input:checked+span{{color:var(--muted);text-decoration:line-through}}
.more{{padding-left:36px}}
.note{{white-space:pre-wrap;margin-top:6px;font-size:15px}}
.proofs{{margin-top:6px;font-size:15px}}
.figure{{font-size:24px;font-weight:700;line-height:1.2;margin:4px 0}}
.growth{{color:var(--accent)}}
.limits{{background:var(--warn_soft);border-radius:8px;padding:8px 12px;margin-top:10px;
font-size:14px}}
.limits b{{color:var(--warn)}}
.id{{color:var(--muted);font-size:13px;float:right;margin-left:10px}}
.weeks{{padding-top:4px;padding-bottom:4px}}
.weeks li,.log li{{padding:10px 0;border-top:1px solid var(--line)}}
.weeks li:first-child,.log li:first-child{{border-top:0}}
.weeks b{{display:block;font-size:14px;color:var(--muted);font-weight:600}}
.weeks p{{margin-top:4px}}
.weeks a{{color:inherit;text-decoration-color:var(--line)}}
.weeks .ticked{{color:var(--muted);text-decoration:line-through currentColor}}
.off p,.later p{{color:var(--muted)}}
.date p,.date b{{color:var(--human)}}
summary{{font-weight:600;cursor:pointer;min-height:28px}}
footer{{margin-top:32px;color:var(--muted);font-size:14px}}
@media print{{
@page{{margin:16mm}}
body{{background:none;font-size:11pt}}
main{{max-width:none;padding:0}}
.card{{border:0;border-top:1px solid var(--line);border-radius:0;padding:10px 0}}
.step,.finding,.weeks li,.log li{{break-inside:avoid}}
h2,h3,h4{{break-after:avoid}}
a{{color:inherit}}
details::details-content{{content-visibility:visible;display:block}}
.screen{{display:none}}
.tag,.limits,.step input,.bar{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
}}
"""

SCRIPT = """
(() => {
  const main = document.querySelector("main");
  const boxes = [...document.querySelectorAll("input[data-step]")];
  const key = (box) => "tumbuh/" + main.dataset.plan + "/" + box.dataset.step;
  const count = document.querySelector("[data-count]");
  const bar = document.querySelector("[data-bar]");
  const show = () => {
    const done = boxes.filter((box) => box.checked).length;
    if (count) count.textContent = done;
    if (bar) bar.setAttribute("width", String((100 * done) / boxes.length));
    const ticked = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.step));
    for (const each of document.querySelectorAll("[data-of]")) {
      each.classList.toggle("ticked", ticked.has(each.dataset.of));
    }
  };
  for (const box of boxes) {
    try {
      const kept = localStorage.getItem(key(box));
      if (kept !== null) box.checked = kept === "1";
    } catch { /* a browser that keeps nothing still shows the plan */ }
    box.addEventListener("change", () => {
      try {
        if (box.checked === box.defaultChecked) localStorage.removeItem(key(box));
        else localStorage.setItem(key(box), box.checked ? "1" : "0");
      } catch { /* as above */ }
      show();
    });
  }
  show();
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
})();
"""

POLICY = "; ".join(
    (
        "default-src 'none'",
        f"style-src {hash_of(STYLE)}",
        f"script-src {hash_of(SCRIPT)}",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
