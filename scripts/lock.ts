require('./command.cjs')('lock');
