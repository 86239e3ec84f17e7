require('./command.cjs')('reproducible');
