require('./command.cjs')('new');
