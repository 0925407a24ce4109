// Empty, so that the service worker lets every request through while these files are being worked on. The
// build puts the list of all files, with their hashes, in its place (tools/src/precache.rs).
self.VERSION = "";
self.FILES = [];
self.LATER = [];
