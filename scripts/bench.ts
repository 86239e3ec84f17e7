require('./command.cjs')('bench');
