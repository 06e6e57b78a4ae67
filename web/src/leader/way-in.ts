// A short address for a leader to remember; Back does not lead here again.
location.replace('/#/tanaan');
