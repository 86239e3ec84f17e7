require('./command.cjs')('build');
