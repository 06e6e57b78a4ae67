// A short address for a leader to remember; Back does not return here.
location.replace('/#/tanaan');
