<div class="message tone-red" role="alert">[[icon:alert-circle]]<div>{{#PLAIN}}<p>{{TEXT}}</p>{{/PLAIN}}{{#LINKED}}<p><a href="#{{ID}}">{{TEXT}}</a></p>{{/LINKED}}</div></div>
