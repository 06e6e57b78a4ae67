// `/coordinator` is told from mouth to mouth; the page itself is the staff's.
location.replace('/#/seuranta');
