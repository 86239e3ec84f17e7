require('./command.cjs')('score');
