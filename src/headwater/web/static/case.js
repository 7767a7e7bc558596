(function () {
  "use strict";
  const form = document.getElementById("drop"), said = document.getElementById("said");
  const steps = document.getElementById("steps");

  // Files can be dropped anywhere on the page.
  document.getElementById("hint").textContent += " Files can also be dropped anywhere on this page.";
  const put = (files, then) => {
    const data = new FormData();
    for (const file of files) data.append("files", file);
    said.textContent = "Putting in " + files.length + " files";
    fetch(form.action, { method: "POST", body: data }).then((answer) => {
      if (answer.ok) then();
      else answer.text().then((text) => { said.textContent = text; });
    }, () => { said.textContent = "The server does not answer."; });
  };
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) put(event.dataTransfer.files, () => location.reload());
  });
  // Files that were chosen and not put in yet are meant to be traced too.
  const chosen = form.elements.files, trace = document.getElementById("trace");
  trace.addEventListener("submit", (event) => {
    if (!chosen.files.length) return;
    event.preventDefault();
    put(chosen.files, () => { chosen.value = ""; trace.submit(); });
  });

  // How far the tracing is, told by the server.
  if (steps.dataset.state === "running") {
    const events = new EventSource("progress");
    let at = 0;
    events.addEventListener("stage", (event) => {
      const stage = JSON.parse(event.data);
      Array.from(steps.children).forEach((item, n) => { if (item.dataset.stage === stage) at = n; });
      said.textContent = "Tracing: " + steps.children[at].textContent;
      Array.from(steps.children).forEach((item, n) => {
        item.className = n < at ? "over" : n === at ? "now" : "";
        if (n === at) item.setAttribute("aria-current", "step");
        else item.removeAttribute("aria-current");
      });
    });
    ["done", "failed", "idle"].forEach((name) => events.addEventListener(name, () => {
      events.close();
      location.reload();
    }));
  }
})();
