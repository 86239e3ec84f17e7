require('./command.cjs')('start');
