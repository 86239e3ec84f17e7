require('./command.cjs')('incremental');
