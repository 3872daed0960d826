// A page that shows work under way: look again every two seconds, while it is in view.
setInterval(() => {
  if (!document.hidden) window.location.reload();
}, 2000);
